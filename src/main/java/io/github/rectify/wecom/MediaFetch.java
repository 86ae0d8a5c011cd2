package io.github.rectify.wecom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpStatus;
import org.apache.http.client.HttpResponseException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import tools.jackson.databind.JsonNode;

/**
 * One attempt to fetch a file into a target, under the library's care for tokens only: its own download keeps files of its own,
 * has no bound, and takes an error for a file unless it is labelled as JSON.
 *
 * <ol>
 * <li>What is announced as too large is not read.
 * <li>An answer that names no file, or calls itself JSON, may be an error: its first bytes tell.
 * <li>The rest is streamed, counted, and ended when it takes longer than a file may, however steadily it drips.
 * </ol>
 */
final class MediaFetch implements RequestExecutor<Download, String> {

    /** Errors are short. */
    private static final int LONGEST_ERROR = 8 * 1024;

    private final CloseableHttpClient http;
    private final Path target;
    private final long mostBytes;
    private final Duration longest;

    MediaFetch(CloseableHttpClient http, Path target, long mostBytes, Duration longest) {
        this.http = http;
        this.target = target;
        this.mostBytes = mostBytes;
        this.longest = longest;
    }

    /** @param query without the token, which is already in the address */
    @Override
    public Download execute(String uri, String query, WxType type) throws WxErrorException, IOException {
        try (CloseableHttpResponse response = http.execute(new HttpGet(uri + "&" + query))) {
            int status = response.getStatusLine().getStatusCode();
            if (status != HttpStatus.SC_OK) {
                throw new HttpResponseException(status, "");
            }
            HttpEntity entity = response.getEntity();
            if (entity == null) {
                throw notTheirs();
            }
            // closing the response, not the stream: the rest of what is too large is not read
            return read(entity, response.getFirstHeader("Content-Disposition"));
        }
    }

    @Override
    public void execute(String uri, String query, ResponseHandler<Download> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, query, type));
    }

    private Download read(HttpEntity entity, @Nullable Header disposition) throws WxErrorException, IOException {
        InputStream body = entity.getContent();
        String contentType = entity.getContentType() == null ? ""
                : entity.getContentType().getValue().toLowerCase(Locale.ROOT);
        if (disposition == null || contentType.contains("json")) {
            byte[] head = body.readNBytes(LONGEST_ERROR);
            refuseError(head);
            if (disposition == null && (contentType.startsWith("text/html") || contentType.contains("json"))) {
                throw notTheirs();
            }
            body = new SequenceInputStream(new ByteArrayInputStream(head), body);
        }
        if (entity.getContentLength() > mostBytes) {
            return new Download.TooLarge(mostBytes);
        }
        return save(body, disposition == null ? null : fileName(disposition.getValue()));
    }

    private static void refuseError(byte[] head) throws WxErrorException {
        JsonNode answer = Answers.read(new String(head, StandardCharsets.UTF_8)).orElse(null);
        if (answer != null && answer.path("errcode").asInt() != 0) {
            throw new WxErrorException(WxError.builder().errorCode(answer.path("errcode").asInt())
                    .errorMsg(Answers.errmsg(answer)).json(answer.toString()).build());
        }
    }

    private Download save(InputStream body, @Nullable String fileName) throws IOException {
        long size = 0;
        byte[] piece = new byte[16 * 1024];
        long started = System.nanoTime();
        try (OutputStream out = open()) {
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                size += read;
                if (size > mostBytes) {
                    return new Download.TooLarge(mostBytes);
                }
                if (System.nanoTime() - started > longest.toNanos()) {
                    throw new SocketTimeoutException();
                }
                write(out, piece, read);
            }
        }
        if (size == 0) {
            throw notTheirs();
        }
        return new Download.Fetched(size, fileName);
    }

    private OutputStream open() {
        try {
            return Files.newOutputStream(target);
        } catch (IOException disk) {
            throw new NoPlace(disk);
        }
    }

    private static void write(OutputStream out, byte[] piece, int length) {
        try {
            out.write(piece, 0, length);
        } catch (IOException disk) {
            throw new NoPlace(disk);
        }
    }

    /** The header comes as bytes; people's file names in it are UTF-8, quoted or encoded. */
    static @Nullable String fileName(String header) {
        String text = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            String name = ContentDisposition.parse(text.strip()).getFilename();
            return name == null || name.isBlank() ? null : name;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static IOException notTheirs() {
        return new NotAFile();
    }

    /** Something answered, with neither a file nor an error of the platform. */
    static final class NotAFile extends IOException {
    }

    /** The target could not be written, which is our own trouble and not the platform's. */
    static final class NoPlace extends UncheckedIOException {
        NoPlace(IOException disk) {
            super(disk);
        }
    }
}
