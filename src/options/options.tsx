import './options.css';
import { mount } from '../ui/mount.tsx';
import { SettingsScreen } from './Settings.tsx';

void mount(() => <SettingsScreen />);
