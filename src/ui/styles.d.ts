/** Style sheets come with a screen's script: the build writes them beside it. */
declare module '*.css';
