package io.github.rectify.wecom;

/** A sealed message and its signature: in the envelope of an answer, or beside the body of a callback. */
public record Sealed(String encrypted, String signature, String timestamp, String nonce) {

    /** The envelope with everything in it. */
    public String envelope() {
        return "<xml><Encrypt><![CDATA[" + encrypted + "]]></Encrypt><MsgSignature><![CDATA[" + signature
                + "]]></MsgSignature><TimeStamp>" + timestamp + "</TimeStamp><Nonce><![CDATA[" + nonce
                + "]]></Nonce></xml>";
    }
}
