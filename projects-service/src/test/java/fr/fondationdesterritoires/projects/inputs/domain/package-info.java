@NullMarked
package fr.fondationdesterritoires.projects.inputs.domain;

import org.jspecify.annotations.NullMarked;
