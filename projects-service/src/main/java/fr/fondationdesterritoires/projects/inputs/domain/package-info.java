/** How what people type is checked before it becomes a value. */
@NullMarked
package fr.fondationdesterritoires.projects.inputs.domain;

import org.jspecify.annotations.NullMarked;
