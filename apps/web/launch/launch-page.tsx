export const LaunchPage = () => null;
