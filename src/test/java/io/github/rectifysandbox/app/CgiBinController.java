package io.github.rectifysandbox.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.rectifysandbox.platform.Answer;
import io.github.rectifysandbox.platform.Call;
import io.github.rectifysandbox.platform.MediaFile;
import io.github.rectifysandbox.platform.WeComSimulator;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/** The simulator on the wire, where the platform's interface is. */
@Controller
class CgiBinController {

    private static final Logger log = LoggerFactory.getLogger(CgiBinController.class);
    private static final String ROOT = "/cgi-bin/";

    private final WeComSimulator platform;
    private final Clock clock;

    CgiBinController(WeComSimulator platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    @RequestMapping(ROOT + "**")
    void call(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        // not the request's own parameters: reading those would swallow a body that says it is a form
        UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams().forEach(
                (name, values) -> query.put(name, values.get(0) == null ? "" : URLDecoder.decode(values.get(0), UTF_8)));
        String path = request.getRequestURI().substring(ROOT.length());
        Answer answer = platform.call(new Call(request.getMethod(), path, query, request.getInputStream().readAllBytes()));
        if (answer.after().isZero()) {
            give(answer, response);
        } else {
            giveLater(answer, request.startAsync(request, response));
        }
    }

    /** A late answer keeps nobody waiting but the one who asked. */
    private static void giveLater(Answer answer, AsyncContext call) {
        call.setTimeout(0);
        CompletableFuture.delayedExecutor(answer.after().toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            try {
                give(answer, (HttpServletResponse) call.getResponse());
            } catch (IOException gone) {
                log.debug("nobody waits for this answer any more", gone);
            } finally {
                call.complete();
            }
        });
    }

    @PostMapping(path = ROOT + "media/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> upload(@RequestParam String type, @RequestParam MultipartFile media) throws IOException {
        String name = media.getOriginalFilename() == null ? "file" : media.getOriginalFilename();
        String contentType = media.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : media.getContentType();
        MediaFile file = platform.store(name, contentType, media.getBytes());
        return Map.of("errcode", 0, "errmsg", "ok", "type", type, "media_id", file.mediaId(), "created_at",
                Long.toString(clock.instant().getEpochSecond()));
    }

    private static void give(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.setContentLength(answer.body().length);
        if (answer.fileName() != null) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(answer.fileName(), UTF_8).build().toString());
        }
        if (answer.lost()) {
            // more is promised than comes before the connection is closed
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.setContentLength(answer.body().length + 1);
            response.flushBuffer();
            return;
        }
        response.getOutputStream().write(answer.body());
    }
}
