package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request's JSON into its record, and tells all missing fields before the record is built. */
final class RequestBodyDecoder extends JacksonJsonDecoder {

    RequestBodyDecoder(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    public Object decode(
            DataBuffer buffer, ResolvableType type, @Nullable MimeType mimeType, @Nullable Map<String, Object> hints)
            throws DecodingException {
        JavaType target = getMapper().constructType(type.getType());
        try (InputStream bytes = buffer.asInputStream()) {
            JsonNode body = getMapper().reader().readTree(bytes);
            if (body.isMissingNode() || body.isNull()) {
                throw new RefusalException(Refusal.of(Kind.BAD_REQUEST, "body-missing"));
            }
            List<FieldFault> missing = RequiredFields.missing(body, type.getType());
            if (!missing.isEmpty()) {
                throw new UnreadableBody(missing);
            }
            return Objects.requireNonNull(getMapper().readerFor(target).<Object>readValue(body));
        } catch (JacksonException | IOException unreadable) {
            throw new DecodingException("The body is not the JSON expected", unreadable);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }
}
