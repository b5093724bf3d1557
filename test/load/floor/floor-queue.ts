export const floorQueue = 'floor';
