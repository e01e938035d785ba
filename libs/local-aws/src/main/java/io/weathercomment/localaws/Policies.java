package io.weathercomment.localaws;

/** The JSON that SQS and SNS take as the value of an attribute. */
final class Policies {
    private Policies() {}

    /** After so many receives a message moves on. */
    static String redrive(String deadLettersArn, int receives) {
        return """
                {"deadLetterTargetArn":"%s","maxReceiveCount":"%d"}""".formatted(deadLettersArn, receives);
    }

    /** Only this queue may leave its dead letters here. */
    static String redriveFrom(String queueArn) {
        return """
                {"redrivePermission":"byQueue","sourceQueueArns":["%s"]}""".formatted(queueArn);
    }

    /** What a topic can't deliver becomes a dead letter. */
    static String subscriptionRedrive(String deadLettersArn) {
        return """
                {"deadLetterTargetArn":"%s"}""".formatted(deadLettersArn);
    }

    /** The topic, and nobody else's, may send to the queue. */
    static String publishing(String topicArn) {
        return """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},\
                "Action":"sqs:SendMessage","Resource":"*","Condition":{"ArnEquals":{"aws:SourceArn":"%s"}}}]}""".formatted(topicArn);
    }
}
