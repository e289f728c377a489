package fr.fondationdesterritoires.gateway.signin;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
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

    private final XorServerCsrfTokenRequestAttributeHandler masked = new XorServerCsrfTokenRequestAttributeHandler();

    static CookieServerCsrfTokenRepository inReadableCookie() {
        CookieServerCsrfTokenRepository repository = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.secure(true).sameSite("Lax"));
        return repository;
    }

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        masked.handle(exchange, token);
    }

    /** The header holds the cookie's own value; a form holds a masked one. */
    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        String sent = exchange.getRequest().getHeaders().getFirst(HEADER);
        return sent == null ? masked.resolveCsrfTokenValue(exchange, token) : Mono.just(sent);
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
