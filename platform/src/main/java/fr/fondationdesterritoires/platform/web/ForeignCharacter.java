package fr.fondationdesterritoires.platform.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.InvalidFormatException;

/** A character that is no text. */
final class ForeignCharacter extends InvalidFormatException {

    ForeignCharacter(JsonParser parser) {
        super(parser, "Not a character of plain text", "", String.class);
    }
}
