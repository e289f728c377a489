@NullMarked
package fr.fondationdesterritoires.platform.database;

import org.jspecify.annotations.NullMarked;
