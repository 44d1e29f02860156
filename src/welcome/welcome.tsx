import './welcome.css';
import { mount } from '../ui/mount.tsx';
import { Welcome } from './Guide.tsx';

void mount(() => <Welcome />);
