import './library.css';
import { mount } from '../ui/mount.tsx';
import { LibraryScreen } from './LibraryScreen.tsx';

void mount(() => <LibraryScreen />);
