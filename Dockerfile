# The tree of docs/production.md as an image. Debian, because the embedded PostgreSQL wants glibc.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Without its own scripts first, so that this layer stays while only sources change; then those of the dependencies.
RUN npm ci --ignore-scripts && npm rebuild --ignore-scripts=false
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/adaptiveCards ./adaptiveCards
COPY --from=build /app/env ./env
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# No npm in between: Docker's SIGTERM goes to the bot itself.
CMD ["node", "--enable-source-maps", "--no-allocation-site-pretenuring", "dist/main.js"]
