import './pictures.css';
import { mount } from '../ui/mount.tsx';
import { PicturesScreen } from './PicturesScreen.tsx';

void mount(() => <PicturesScreen />);
