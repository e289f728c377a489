@NullMarked
package fr.fondationdesterritoires.platform.security;

import org.jspecify.annotations.NullMarked;
