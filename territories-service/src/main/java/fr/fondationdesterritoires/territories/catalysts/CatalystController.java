package fr.fondationdesterritoires.territories.catalysts;

import fr.fondationdesterritoires.contracts.vocabulary.CatalystRole;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import fr.fondationdesterritoires.platform.web.AnswerTags;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.PublicPaths;
import fr.fondationdesterritoires.platform.web.RefusalException;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import fr.fondationdesterritoires.territories.catalysts.domain.Catalyst;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystProfile;
import fr.fondationdesterritoires.territories.catalysts.domain.Recognition;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/catalysts")
class CatalystController {

    private final RecogniseCatalyst recogniseCatalyst;
    private final ChangeOwnProfile changeOwnProfile;
    private final CatalystStore store;
    private final CatalystViews views;
    private final AnswerTags tags;

    CatalystController(
            RecogniseCatalyst recogniseCatalyst,
            ChangeOwnProfile changeOwnProfile,
            CatalystStore store,
            CatalystViews views,
            AnswerTags tags) {
        this.recogniseCatalyst = recogniseCatalyst;
        this.changeOwnProfile = changeOwnProfile;
        this.store = store;
        this.views = views;
        this.tags = tags;
    }

    /** Whom to recognise. */
    record NewCatalyst(
            @Nullable UUID personId,
            @Nullable UUID organisationId,
            @Nullable List<@Nullable String> territories,
            @Nullable List<@Nullable Integer> sdgs,
            @Nullable List<@Nullable CatalystRole> roles,
            @Nullable Integer capacity) {

        Outcome<Recognition> read() {
            return Recognition.of(personId, organisationId, territories, sdgs, roles, capacity);
        }
    }

    /** What a catalyst says of its work. */
    record ProfileChange(
            @Nullable List<@Nullable String> territories,
            @Nullable List<@Nullable Integer> sdgs,
            @Nullable List<@Nullable CatalystRole> roles,
            @Nullable Integer capacity) {

        Outcome<CatalystProfile> read() {
            return CatalystProfile.of(territories, sdgs, roles, capacity);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<CatalystViews.OwnCatalyst> recognise(CurrentPerson person, @RequestBody NewCatalyst body) {
        return recogniseCatalyst.run(person, body::read).flatMap(views::own);
    }

    @GetMapping
    Mono<Page<CatalystViews.CatalystShown>> directory(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable Integer sdg,
            PageRequest page) {
        return store.page(territory(territory), sdg(sdg), page).flatMap(rows -> shown(rows, page));
    }

    @GetMapping("/{catalystId}")
    Mono<CatalystViews.CatalystShown> one(@PathVariable UUID catalystId) {
        return store.get(new CatalystId(catalystId)).flatMap(views::shown);
    }

    @GetMapping("/me")
    Mono<ResponseEntity<CatalystViews.OwnCatalyst>> me(CurrentPerson person) {
        return store.ofPerson(person.id()).flatMap(this::own);
    }

    @PutMapping("/me")
    Mono<ResponseEntity<CatalystViews.OwnCatalyst>> change(
            CurrentPerson person, IfMatch ifMatch, @RequestBody ProfileChange body) {
        return changeOwnProfile.run(person, ifMatch, body::read).flatMap(this::own);
    }

    private Mono<ResponseEntity<CatalystViews.OwnCatalyst>> own(Catalyst catalyst) {
        return views.own(catalyst)
                .map(own ->
                        ResponseEntity.ok().eTag(tags.of(own.version(), own)).body(own));
    }

    private Mono<Page<CatalystViews.CatalystShown>> shown(List<Catalyst> rows, PageRequest page) {
        Page<Catalyst> found = Page.of(rows, page, last -> Cursor.of(last.number()));
        return views.shown(found.items()).map(shown -> new Page<>(shown, found.next()));
    }

    private static @Nullable TerritoryCode territory(@Nullable String code) {
        return code == null
                ? null
                : TerritoryCode.parse(code)
                        .flatMap(TerritoryReference.load()::find)
                        .orElseThrow(() -> invalid("territory", "territory-unknown"))
                        .code();
    }

    private static @Nullable Integer sdg(@Nullable Integer sdg) {
        if (sdg != null && (sdg < 1 || sdg > 17)) {
            throw invalid("sdg", "sdg-unknown");
        }
        return sdg;
    }

    private static RefusalException invalid(String parameter, String fault) {
        return new RefusalException(
                Refusal.of(Kind.BAD_REQUEST, "catalyst-filter-invalid", List.of(new FieldFault(parameter, fault))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PublicPaths publicCatalysts() {
            return PublicPaths.of("/api/catalysts", "/api/catalysts/{catalystId}");
        }
    }
}
