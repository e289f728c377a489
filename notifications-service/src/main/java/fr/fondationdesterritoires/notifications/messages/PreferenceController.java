package fr.fondationdesterritoires.notifications.messages;

import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Refusals;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a person wants by mail. The portal's messages are never held back. */
@RestController
@RequestMapping("/api/notifications/preferences")
class PreferenceController {

    private final PreferenceStore preferences;

    PreferenceController(PreferenceStore preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    Mono<ResponseEntity<Preferences>> mine(CurrentPerson person) {
        return preferences.find(person.id()).map(PreferenceController::answer);
    }

    @PutMapping
    Mono<ResponseEntity<Preferences>> change(CurrentPerson person, IfMatch version, @Valid @RequestBody Choice choice) {
        return preferences
                .save(person.id(), choice.mailsOfProgress(), version.version())
                .switchIfEmpty(Refusals.signal(Refusal.of(Refusal.Kind.STALE, "stale-edit")))
                .map(PreferenceController::answer);
    }

    private static ResponseEntity<Preferences> answer(PreferenceStore.Preference preference) {
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(preference.version()))
                .body(new Preferences(
                        preference.mailsOfProgress(),
                        Arrays.stream(MessageKind.values())
                                .filter(MessageKind::canBeDeclined)
                                .map(Enum::name)
                                .toList()));
    }

    /** The choice to make. */
    record Choice(Boolean mailsOfProgress) {}

    /**
     * The choice made.
     *
     * @param declinable the kinds of message that it is about; all others are always mailed, or never
     */
    record Preferences(boolean mailsOfProgress, List<String> declinable) {}
}
