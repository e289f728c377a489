@NullMarked
package fr.fondationdesterritoires.launcher.demo;

import org.jspecify.annotations.NullMarked;
