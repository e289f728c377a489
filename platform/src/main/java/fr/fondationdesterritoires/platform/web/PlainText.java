package fr.fondationdesterritoires.platform.web;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Text from outside: whole characters, and of those that control a terminal only tab and line breaks. PostgreSQL
 * cannot store NUL, and half a character would come back as another one.
 */
final class PlainText extends StringDeserializer {

    static SimpleModule module() {
        return new SimpleModule("plain-text").addDeserializer(String.class, new PlainText());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
        String text = super.deserialize(parser, context);
        if (text != null && !text.codePoints().allMatch(PlainText::isPlain)) {
            throw new ForeignCharacter(parser);
        }
        return text;
    }

    private static boolean isPlain(int character) {
        return switch (character) {
            case '\t', '\n', '\r' -> true;
            default ->
                character >= ' '
                        && character != 0x7f
                        && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
        };
    }
}
