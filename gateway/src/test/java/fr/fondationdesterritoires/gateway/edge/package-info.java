@NullMarked
package fr.fondationdesterritoires.gateway.edge;

import org.jspecify.annotations.NullMarked;
