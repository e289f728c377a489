package fr.fondationdesterritoires.launcher.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends to the sign-in page, or to the sign-up form if the portal asked with {@code prompt=create}. */
final class SignInPageEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated)
            throws IOException {
        var page = "create".equals(request.getParameter("prompt")) ? "/signup" : "/login";
        var wanted = request.getParameter("ui_locales");
        var english = wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("en");
        response.sendRedirect(english ? page + "?lang=en" : page);
    }
}
