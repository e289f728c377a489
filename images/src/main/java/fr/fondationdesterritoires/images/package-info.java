/** Builds the images that Kubernetes runs, and runs their content to train and to test them. Never shipped. */
@NullMarked
package fr.fondationdesterritoires.images;

import org.jspecify.annotations.NullMarked;
