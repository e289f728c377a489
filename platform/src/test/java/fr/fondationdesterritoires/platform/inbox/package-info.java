@NullMarked
package fr.fondationdesterritoires.platform.inbox;

import org.jspecify.annotations.NullMarked;
