package fr.fondationdesterritoires.gateway.documentation;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One service's OpenAPI document, or none if it did not answer. */
record Part(String service, @Nullable ObjectNode document) {}
