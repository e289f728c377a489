package fr.fondationdesterritoires.gateway.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.reactive.resource.PathResourceResolver;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * The built portal. Files whose name holds a hash are kept by browsers for a year; everything else is asked for
 * again each time. An address that is neither a file nor the API's is a page, which the portal itself finds.
 */
@Configuration(proxyBeanMethods = false)
class PortalFiles implements WebFluxConfigurer {

    private static final String[] PLACES = {"classpath:/static/", "classpath:/META-INF/resources/"};

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/", "classpath:/META-INF/resources/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .setUseLastModified(false)
                .resourceChain(true)
                .addResolver(brotli());
        registry.addResourceHandler("/api/docs/**")
                .addResourceLocations(
                        "classpath:/api-docs/", "classpath:/META-INF/resources/webjars/swagger-ui/" + version() + "/")
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(this::tag);
        registry.addResourceHandler("/**")
                .addResourceLocations(PLACES)
                .setCacheControl(CacheControl.noCache())
                // Builds are reproducible, so every file bears the same date: only its content tells it apart.
                .setUseLastModified(false)
                .setEtagGenerator(this::tag)
                .resourceChain(false)
                .addResolver(new PagesOfThePortal());
    }

    // Browsers name gzip first, and it would be taken, though a seventh larger. Who takes gzip alone gets it as we go.
    private static EncodedResourceResolver brotli() {
        var resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of("br"));
        return resolver;
    }

    /** Resource handlers take no empty path. */
    @Bean
    @Order(10)
    WebFilter homePage() {
        return (exchange, chain) -> exchange.getRequest().getPath().value().equals("/")
                ? chain.filter(exchange.mutate()
                        .request(request -> request.path("/index.html"))
                        .build())
                : chain.filter(exchange);
    }

    private static String version() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                            new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"))
                    .getProperty("version", "");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private String tag(Resource resource) {
        return tags.computeIfAbsent(String.valueOf(resource), absent -> digest(resource));
    }

    private static String digest(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class PagesOfThePortal extends PathResourceResolver {

        @Override
        protected Mono<Resource> getResource(String path, Resource location) {
            return super.getResource(path, location).switchIfEmpty(Mono.defer(() -> page(path, location)));
        }

        private Mono<Resource> page(String path, Resource location) {
            return isPage(path) ? super.getResource("index.html", location) : Mono.empty();
        }

        private static boolean isPage(String path) {
            return !path.startsWith(".")
                    && !path.contains("/.")
                    && !path.startsWith("api/")
                    && !path.equals("api")
                    && !path.startsWith("oauth2/")
                    && !path.startsWith("actuator")
                    && !path.substring(path.lastIndexOf('/') + 1).contains(".");
        }
    }
}
