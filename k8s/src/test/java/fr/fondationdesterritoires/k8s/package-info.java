@NullMarked
package fr.fondationdesterritoires.k8s;

import org.jspecify.annotations.NullMarked;
