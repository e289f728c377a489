package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.contracts.funding.LocalisedText;
import fr.fondationdesterritoires.platform.web.Sentences;
import fr.fondationdesterritoires.reference.Territory;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts reasons of the domain into words, with profiles, areas and documents by their names. */
@Component
class Reasons {

    private final Sentences sentences;
    private final TerritoryReference reference;

    Reasons(Sentences sentences, TerritoryReference reference) {
        this.sentences = sentences;
        this.reference = reference;
    }

    /** The text in the reader's language, or in French where there is no other. */
    static String in(Locale language, LocalisedText text) {
        String english = text.en();
        return Sentences.language(language).equals(Locale.ENGLISH) && english != null ? english : text.fr();
    }

    /** The sentence {@code reason.<code>}; {@code call} names the documents it asks for. */
    String say(String code, Map<String, Object> arguments, @Nullable CallPublished call, Locale language) {
        Map<String, Object> named = arguments.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> named(entry.getKey(), entry.getValue(), call, language)));
        return sentences.say("reason." + code, named, language);
    }

    private Object named(String name, Object value, @Nullable CallPublished call, Locale language) {
        return switch (value) {
            case Collection<?> many ->
                many.stream().map(one -> named(name, one, call, language)).toList();
            case String code when name.startsWith("profile") -> sentences.say("profile." + code, Map.of(), language);
            case String code when name.startsWith("territor") || name.equals("department") -> nameOf(code);
            case String kind when name.equals("documents") -> labelOf(kind, call, language);
            default -> value;
        };
    }

    private String nameOf(String code) {
        return TerritoryCode.parse(code)
                .flatMap(reference::find)
                .map(Territory::name)
                .orElse(code);
    }

    private static String labelOf(String kind, @Nullable CallPublished call, Locale language) {
        return Optional.ofNullable(call).stream()
                .flatMap(known -> known.documentsAsked().stream())
                .filter(document -> document.kind().equals(kind))
                .map(document -> in(language, document.label()))
                .findFirst()
                .orElse(kind);
    }
}
