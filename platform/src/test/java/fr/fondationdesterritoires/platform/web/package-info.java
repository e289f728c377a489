@NullMarked
package fr.fondationdesterritoires.platform.web;

import org.jspecify.annotations.NullMarked;
