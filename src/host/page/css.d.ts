/** Style sheets are imported for their effect only; the build collects them into host.css. */
declare module '*.css';
