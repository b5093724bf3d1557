import { RouterProvider } from '@tanstack/react-router';
import { router } from './routes.js';
import { Surroundings } from './surroundings.js';

export const Workplace = () => <Surroundings><RouterProvider router={router} /></Surroundings>;
