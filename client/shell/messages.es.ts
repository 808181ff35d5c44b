/** Palabras del marco de todas las páginas, en español. */
import type { Words } from './messages.ts';

export const es: Words = {
  shell: {
    skip: 'Saltar al contenido',
    home: 'Interurban, página de inicio',
    navigation: 'Principal',
    menu: 'Menú',
    theme: 'Tema',
    themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
    language: 'Idioma',
    gone: 'El servidor no responde. Lo que ves puede estar desactualizado; intentándolo de nuevo…',
    tryNow: 'Intentar ahora',
    footer: 'Documentación de la API',
  },
  pages: {
    explore: 'Explorar', cities: 'Ciudades', practices: 'Prácticas', exchanges: 'Intercambios', institutions: 'Instituciones', people: 'Personas',
    suggestions: 'Sugerencias', measures: 'Medidas', import: 'Importar', datasets: 'Datos',
  },
};
