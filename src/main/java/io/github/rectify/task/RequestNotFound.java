package io.github.rectify.task;

/** Nothing was asked under this number. */
public class RequestNotFound extends RuntimeException {

    private final RequestId id;

    public RequestNotFound(RequestId id) {
        super("request " + id.value());
        this.id = id;
    }

    public RequestId id() {
        return id;
    }
}
