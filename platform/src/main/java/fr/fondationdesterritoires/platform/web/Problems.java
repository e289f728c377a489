package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.PassingErrors;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Gives every error a status and a stable code. */
final class Problems {

    private static final int WORDS_OF_A_CODE = 60;

    private Problems() {}

    static Problem of(Throwable error) {
        return switch (error) {
            case RefusalException refused -> Problem.of(refused.refusal());
            case UnreadableBody unreadable -> Problem.of(422, "request-invalid", unreadable.faults());
            case WebExchangeBindException invalid ->
                Problem.of(
                        422,
                        "request-invalid",
                        invalid.getAllErrors().stream().map(Problems::fault).toList());
            case HandlerMethodValidationException invalid -> Problem.of(400, "parameter-invalid", faults(invalid));
            case ServerWebInputException unreadable -> unreadable(unreadable);
            case ResponseStatusException status -> byStatus(status.getStatusCode(), status.getHeaders());
            case DataBufferLimitException tooLarge -> Problem.of(413, "body-too-large");
            case AuthenticationException anonymous ->
                Problem.of(401, "sign-in-required").with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case AccessDeniedException denied -> Problem.of(403, "forbidden");
            case ServerExchangeRejectedException malformed -> Problem.of(400, "request-refused");
            case OptimisticLockingFailureException stale -> Problem.of(412, "stale-edit");
            case DuplicateKeyException twice -> Problem.of(409, "already-exists");
            default -> PassingErrors.isPassing(error) ? tryAgain() : wrappedOrInternal(error);
        };
    }

    private static Problem tryAgain() {
        return Problem.of(503, "try-again").with(HttpHeaders.RETRY_AFTER, "2");
    }

    private static Problem wrappedOrInternal(Throwable error) {
        return error.getCause() instanceof RefusalException refused
                ? Problem.of(refused.refusal())
                : Problem.of(500, "internal-error");
    }

    private static Problem unreadable(ServerWebInputException unreadable) {
        Throwable cause = unreadable.getCause();
        if (unreadable instanceof MissingRequestValueException missing) {
            return missing(missing.getName());
        }
        RefusalException refused = refusalIn(cause);
        if (refused != null) {
            return Problem.of(refused.refusal());
        }
        if (cause instanceof UnreadableBody incomplete) {
            return of(incomplete);
        }
        if (cause instanceof TypeMismatchException mismatch) {
            String name = mismatch.getPropertyName();
            return Problem.of(400, "parameter-invalid", List.of(new FieldFault(nameOf(unreadable, name), "type")));
        }
        if (cause instanceof DecodingException decoding) {
            return decoding.getCause() == null
                    ? Problem.of(400, "body-missing")
                    : Problem.of(400, "body-unreadable", faults(decoding.getCause()));
        }
        return Problem.of(400, "parameter-invalid");
    }

    private static @Nullable RefusalException refusalIn(@Nullable Throwable error) {
        Throwable at = error;
        for (int depth = 0; at != null && depth < 10; depth++) {
            if (at instanceof RefusalException refused) {
                return refused;
            }
            at = at.getCause();
        }
        return null;
    }

    private static String nameOf(ServerWebInputException unreadable, @Nullable String property) {
        if (property != null) {
            return property;
        }
        String name = unreadable.getMethodParameter() == null
                ? null
                : unreadable.getMethodParameter().getParameterName();
        return name == null ? "?" : name;
    }

    private static Problem missing(String name) {
        String code = name.equalsIgnoreCase("Idempotency-Key") ? "idempotency-key-required" : "parameter-missing";
        return Problem.of(400, code, List.of(new FieldFault(name, "required")));
    }

    private static List<FieldFault> faults(@Nullable Throwable unreadable) {
        if (unreadable instanceof JacksonException reading && !reading.getPath().isEmpty()) {
            return List.of(new FieldFault(path(reading.getPath()), codeOf(reading)));
        }
        return List.of();
    }

    private static String codeOf(JacksonException reading) {
        return switch (reading) {
            case ForeignCharacter character -> "character";
            case MismatchedInputException mismatch -> "type";
            default -> "invalid";
        };
    }

    private static String path(List<JacksonException.Reference> references) {
        return references.stream()
                .map(at -> at.getPropertyName() == null ? "[" + at.getIndex() + "]" : "." + at.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static FieldFault fault(ObjectError error) {
        String field = error instanceof FieldError fieldError ? fieldError.getField() : "";
        return new FieldFault(field, codeOf(error), argumentsOf(error));
    }

    private static List<FieldFault> faults(HandlerMethodValidationException invalid) {
        List<FieldFault> faults = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                errors.getAllErrors().forEach(error -> faults.add(fault(error)));
            } else {
                String name = result.getMethodParameter().getParameterName();
                result.getResolvableErrors()
                        .forEach(error -> faults.add(
                                new FieldFault(name == null ? "?" : name, codeOf(error), argumentsOf(error))));
            }
        }
        return faults;
    }

    /** The constraint's name in kebab-case; the many ways to say "nothing there" are one. */
    private static String codeOf(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String constraint = codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "typeMismatch" -> "type";
            default -> kebab(constraint);
        };
    }

    private static String kebab(String name) {
        String kebab = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return kebab.substring(0, Math.min(kebab.length(), WORDS_OF_A_CODE));
    }

    /** Bean Validation gives a constraint's attributes in the alphabetical order of their names, after the field. */
    private static Map<String, Object> argumentsOf(MessageSourceResolvable error) {
        Object[] arguments = error.getArguments();
        Map<String, Object> named = new TreeMap<>();
        if (arguments == null) {
            return named;
        }
        List<Object> values = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument != null && !(argument instanceof DefaultMessageSourceResolvable)) {
                values.add(argument);
            }
        }
        switch (codeOf(error)) {
            case "size", "length", "range" -> putBoth(named, values);
            case "min", "decimal-min" -> putLast(named, "min", values);
            case "max", "decimal-max" -> putLast(named, "max", values);
            default -> {}
        }
        return named;
    }

    private static void putBoth(Map<String, Object> named, List<Object> values) {
        if (values.size() >= 2) {
            named.put("max", values.get(0));
            named.put("min", values.get(1));
        }
    }

    private static void putLast(Map<String, Object> named, String name, List<Object> values) {
        if (!values.isEmpty()) {
            named.put(name, values.getLast());
        }
    }

    private static Problem byStatus(HttpStatusCode status, HttpHeaders headers) {
        String code = switch (status.value()) {
            case 401 -> "sign-in-required";
            case 403 -> "forbidden";
            case 404 -> "path-unknown";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "media-type-unsupported";
            case 429 -> "too-many-requests";
            case 503 -> "try-again";
            default -> status.is4xxClientError() ? "request-refused" : "internal-error";
        };
        return Problem.of(status.is5xxServerError() && status.value() != 503 ? 500 : status.value(), code)
                .with(headers);
    }
}
