package fr.fondationdesterritoires.gateway.signin;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The proof that a request comes from one of our pages: the portal reads a cookie, which other sites cannot, and
 * sends its value back in a header.
 */
final class CsrfTokens implements ServerCsrfTokenRequestHandler {

    static final String HEADER = "X-XSRF-TOKEN";

    /** Browsers take a cookie of such a name from this site alone, and not from one beside or below it. */
    static final String COOKIE = "__Host-XSRF-TOKEN";

    private final ServerCsrfTokenRequestAttributeHandler forPages = new ServerCsrfTokenRequestAttributeHandler();

    static CookieServerCsrfTokenRepository inReadableCookie() {
        CookieServerCsrfTokenRepository repository = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieName(COOKIE);
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.secure(true).sameSite("Lax"));
        return repository;
    }

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        forPages.handle(exchange, token);
    }

    /** From the header alone, which no form of another site can set. */
    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(HEADER));
    }

    /** The token is made when first asked for, and nobody asks in this framework: this filter does. */
    static WebFilter givenToPages() {
        return new Giving();
    }

    private static final class Giving implements WebFilter {

        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
            return token == null || isWithoutUse(exchange)
                    ? chain.filter(exchange)
                    : token.then(chain.filter(exchange));
        }

        /** Cached files must carry no cookie, and a bearer needs none. */
        private static boolean isWithoutUse(ServerWebExchange exchange) {
            return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                    || exchange.getRequest().getPath().value().startsWith("/assets/");
        }
    }
}
