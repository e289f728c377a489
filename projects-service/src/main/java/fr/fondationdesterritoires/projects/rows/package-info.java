/** Reading rows. */
@NullMarked
package fr.fondationdesterritoires.projects.rows;

import org.jspecify.annotations.NullMarked;
