/** Topics by name, made when first needed. */
@NullMarked
package fr.fondationdesterritoires.platform.kafka;

import org.jspecify.annotations.NullMarked;
