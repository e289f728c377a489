package fr.fondationdesterritoires.launcher;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** French unless a reader asks for English with {@code ?lang=en}, which is remembered. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("IDENTITY_LANGUAGE");
        resolver.setDefaultLocale(Locale.FRENCH);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var switching = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                var wanted = super.parseLocaleValue(value);
                return wanted != null && SPOKEN.contains(wanted) ? wanted : Locale.FRENCH;
            }
        };
        switching.setParamName("lang");
        switching.setIgnoreInvalidLocale(true);
        registry.addInterceptor(switching);
    }
}
