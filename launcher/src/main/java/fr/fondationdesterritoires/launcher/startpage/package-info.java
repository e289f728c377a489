/** What runs, where it is, and as whom to try it. */
@NullMarked
package fr.fondationdesterritoires.launcher.startpage;

import org.jspecify.annotations.NullMarked;
