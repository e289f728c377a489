export { answer } from './server';
