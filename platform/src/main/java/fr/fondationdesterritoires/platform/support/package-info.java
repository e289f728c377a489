/** Helping a person without reading what is theirs: who may look, and that it is written down. */
@NullMarked
package fr.fondationdesterritoires.platform.support;

import org.jspecify.annotations.NullMarked;
