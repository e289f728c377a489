package fr.fondationdesterritoires.platform.openapi;

import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Describes what the platform's own argument types read from a request, and how errors are answered. */
final class PlatformParameters implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == IfMatch.class) {
                operation.addParametersItem(new HeaderParameter()
                        .name("If-Match")
                        .description("The ETag of the version that is changed")
                        .required(!parameter.isOptional())
                        .schema(new StringSchema().example("\"3\"")));
            } else if (parameter.getParameterType() == PageRequest.class) {
                operation.addParametersItem(new QueryParameter()
                        .name("cursor")
                        .description("`next` of the page before")
                        .required(false)
                        .schema(new StringSchema()));
                operation.addParametersItem(
                        new QueryParameter().name("limit").required(false).schema(limit()));
            }
        }
        operation.getResponses().addApiResponse("default", ProblemSchema.response());
        return operation;
    }

    private static IntegerSchema limit() {
        IntegerSchema limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(PageRequest.MAXIMUM_LIMIT));
        limit.setDefault(PageRequest.DEFAULT_LIMIT);
        return limit;
    }
}
