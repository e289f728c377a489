/** One reactive pool per service, its migrations, its clock. */
@NullMarked
package fr.fondationdesterritoires.platform.database;

import org.jspecify.annotations.NullMarked;
