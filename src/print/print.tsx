import './print.css';
import { mount } from '../ui/mount.tsx';
import { PrintScreen } from './PrintScreen.tsx';

void mount(() => <PrintScreen />);
