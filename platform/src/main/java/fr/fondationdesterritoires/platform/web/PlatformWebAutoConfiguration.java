package fr.fondationdesterritoires.platform.web;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;
import reactor.core.publisher.Mono;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The HTTP edge all services share. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@EnableConfigurationProperties(WebProperties.class)
class PlatformWebAutoConfiguration {

    @Bean
    Sentences sentences() {
        return new Sentences();
    }

    @Bean
    ProblemHandler problemHandler(Sentences sentences, JsonMapper json, ObjectProvider<Tracer> tracer) {
        return new ProblemHandler(sentences, json, tracer.getIfAvailable());
    }

    @Bean
    AnswerTags answerTags(JsonMapper json) {
        return new AnswerTags(json);
    }

    @Bean
    RequestGuard requestGuard(WebProperties properties, ObjectProvider<BodyLimit> limits) {
        return new RequestGuard(properties.bodyLimit(), limits.orderedStream().toList());
    }

    /** The firewall's own answer would be an empty page. */
    @Bean
    ServerExchangeRejectedHandler rejectedExchanges() {
        return (exchange, rejected) -> Mono.error(rejected);
    }

    /** After Boot's own, so that it has the last word on how JSON is read. */
    @Bean
    @Order(100)
    CodecCustomizer requestBodies(JsonMapper json) {
        JsonMapper plain = json.rebuild()
                .addModule(PlainText.module())
                .addModule(PlainTimes.module())
                // A choice is made by its name, which stays when others come in between.
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                // An empty text is no id, and not the same as none.
                .withCoercionConfig(
                        LogicalType.OtherScalar,
                        id -> id.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .build();
        return codecs -> codecs.defaultCodecs().jacksonJsonDecoder(new RequestBodyDecoder(plain));
    }

    @Bean
    LocaleContextResolver localeContextResolver() {
        AcceptHeaderLocaleContextResolver resolver = new AcceptHeaderLocaleContextResolver();
        resolver.setSupportedLocales(Sentences.LANGUAGES);
        resolver.setDefaultLocale(Sentences.DEFAULT_LANGUAGE);
        return resolver;
    }

    @Bean
    WebFluxConfigurer platformArguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(
                        new CurrentPersonResolver(), new IfMatchResolver(), new PageRequestResolver());
            }
        };
    }
}
