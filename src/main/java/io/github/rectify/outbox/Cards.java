package io.github.rectify.outbox;

final class Cards { }
