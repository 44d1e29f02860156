import './panel.css';
import { mount } from '../ui/mount.tsx';
import { Following } from './Following.tsx';

void mount(() => <Following />);
