package fr.fondationdesterritoires.gateway.problems;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers what is too badly written to become an exchange: the server would otherwise refuse it with an empty page.
 * One per connection, which ends with it.
 */
final class UnreadableRequests extends ChannelInboundHandlerAdapter {

    private final Problems problems;
    private boolean refused;

    UnreadableRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (!refused && message instanceof HttpRequest request) {
            Refused refusal = refusal(request);
            if (refusal != null) {
                refused = true;
                answer(connection, request, refusal);
            }
        }
        if (refused) {
            ReferenceCountUtil.release(message);
        } else {
            connection.fireChannelRead(message);
        }
    }

    private static @Nullable Refused refusal(HttpRequest request) {
        Throwable unreadable = request.decoderResult().cause();
        return switch (unreadable) {
            case null -> isAddress(request) ? null : Refused.of(HttpStatus.BAD_REQUEST, "request-refused");
            case TooLongHttpLineException line -> Refused.of(HttpStatus.URI_TOO_LONG, "address-too-long");
            case TooLongHttpHeaderException headers ->
                Refused.of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-long");
            default -> Refused.of(HttpStatus.BAD_REQUEST, "request-refused");
        };
    }

    private static boolean isAddress(HttpRequest request) {
        String host = request.headers().get(HttpHeaderNames.HOST, "localhost");
        try {
            URI address = new URI(request.uri().startsWith("/") ? "http://" + host + request.uri() : request.uri());
            return address.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private void answer(ChannelHandlerContext connection, HttpRequest request, Refused refusal) {
        Words words = Words.asAskedBy(headers(request));
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(refusal.status().value()),
                Unpooled.wrappedBuffer(problems.document(refusal, words)));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LANGUAGE, words.locale().getLanguage())
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        connection.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    private static HttpHeaders headers(HttpRequest request) {
        HttpHeaders headers = new HttpHeaders();
        String languages = request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE);
        if (languages != null) {
            headers.set(HttpHeaders.ACCEPT_LANGUAGE, languages);
        }
        return headers;
    }
}
