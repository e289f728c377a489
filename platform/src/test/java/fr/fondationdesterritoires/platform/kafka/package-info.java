@NullMarked
package fr.fondationdesterritoires.platform.kafka;

import org.jspecify.annotations.NullMarked;
