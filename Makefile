# Every command of a developer; each is a script in bin/ that works without make, too.
# Settings are told by name, make run PORT=8080 ONCE=1: make hands them to the process as environment variables.

.DEFAULT_GOAL := help
# What make bench measures; empty is all.
ONLY ?=

.PHONY: help run test check fmt bench up down images test-containers dlq dlq-redrive check-images measure-images quality

help:
	@echo 'make run      build if needed, start the local AWS and all four services, show one true comment, serve'
	@echo '              ONCE=1 ends after the comment; also PORT, MANAGEMENT_PORT, DATA_DIR, AT, JMA_ARCHIVE'
	@echo '              and every setting of the README, as in: make run PORT=8080 ONCE=1'
	@echo 'make test     every check that needs no Docker: format, lint, unit, contract, end to end'
	@echo 'make check    the quick ones: format, lint, unit'
	@echo 'make fmt      format the sources'
	@echo 'make up       the full stack with Docker Compose: builds missing images, waits until healthy, shows one true comment'
	@echo 'make down     stops and removes it; VOLUMES=1 removes its data, too'
	@echo 'make images   builds the images and prints their sizes and layers; also IMAGE_TAG, BASE, PLATFORM'
	@echo 'make check-images, make measure-images'
	@echo '              whether each image keeps its rules; how fast and how large it is'
	@echo 'make test-containers'
	@echo '              the stack in containers under load and faults, at most 15 minutes'
	@echo 'make dlq      dead letters by queue and cause; make dlq-redrive QUEUE=weather-requests moves those of a queue back'
	@echo 'make quality  writes for every place of an archive of forecasts and tells how true, specific and varied the comments are;'
	@echo '              ARCHIVE=<ndjson.gz or folder>, OUT=<file.ndjson> takes the comments; report in target/quality'
	@echo 'make bench    measured figures, also as JSON under target/bench; ONLY=start or ONLY=throughput measures a part'

run:
	@bin/run

test:
	@bin/test

check:
	@bin/test -Dtests.excluded='**/*IT.java'

fmt:
	@bin/maven -q spotless:apply

bench:
	@bin/bench $(ONLY)

quality:
	@bin/quality

up:
	@bin/up

down:
	@bin/down

images:
	@bin/images

check-images:
	@bin/check-images
	@bin/check-layers

measure-images:
	@bin/measure-images

test-containers:
	@bin/test-containers

dlq:
	@bin/dlq list

dlq-redrive:
	@bin/dlq redrive
